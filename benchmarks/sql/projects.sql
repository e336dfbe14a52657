-- Fills the table of projects: titles that name one of five hundred towns and a lot of their own.
insert into project (id, version, created_at, changed_at, changed_by, reference, state, code, titles, origin, region, unit,
    budget_amount, budget_currency, starts_on, ends_on)
  select uuidv7(), 3, now(), now(), 'benchmark', 'BENCH-' || lpad(n::text, 7, '0'), 
    (array['IDEA', 'CONCEPT_NOTE', 'PROJECT_DOCUMENT', 'APPROVED', 'IN_IMPLEMENTATION', 'IN_IMPLEMENTATION', 'FINANCIALLY_CLOSED'])[1 + n % 7],
    'BENCHMARK-' || md5(n::text)::varchar(12) || n,
    jsonb_build_object(
      'en', format('%s in Town%s, lot %s', (array['Slum upgrading', 'Urban resilience', 'Land readjustment', 'Water and sanitation', 'Public space'])[1 + n % 5], lpad(town::text, 3, '0'), lpad(n::text, 7, '0')),
      'fr', format('%s à Town%s', (array['Amélioration des bidonvilles', 'Résilience urbaine', 'Remembrement', 'Eau et assainissement', 'Espace public'])[1 + n % 5], lpad(town::text, 3, '0'))),
    (array['PLAN_GENERATED', 'DONOR_INITIATED'])[1 + n % 2], (array['AFRICA', 'ARAB_STATES', 'GLOBAL'])[1 + n % 3],
    (array['ROAF', 'ROAP', 'OED'])[1 + n % 3], 1000 * (1 + n % 5000), 'USD', '2021-01-01', '2023-12-31'
  from generate_series(1, :rows::bigint) n, lateral (select (hashint8(n) & 65535) % 500 as town) place;
insert into project_country (project_id, country) select id, 'KEN' from project where changed_by = 'benchmark';
vacuum analyze project, project_country;
