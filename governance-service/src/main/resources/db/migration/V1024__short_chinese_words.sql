-- Most Chinese words have one or two characters, and a trigram has three. Such a word is one of the characters, or of the
-- pairs of neighbours, of a text: this is as good as looking for it in the text, and has an index and statistics.
create function han_grams(texts jsonb) returns text[]
language sql immutable strict parallel safe
return coalesce(
  (select array_agg(substr(run[1], place, size))
   from regexp_matches(all_texts(texts), '[\u3400-\u9fff]+', 'g') as run,
     generate_series(1, length(run[1])) as place,
     generate_series(1, 2) as size),
  '{}');

-- Not strict, so that a query is planned as if the condition stood in it.
create function holds_han(texts jsonb, word text) returns boolean
language sql immutable parallel safe
return han_grams(texts) @> array[word];

create index outcome_paragraph_han on outcome_paragraph using gin (han_grams(texts))
  where public_since is not null;
create statistics outcome_paragraph_han_words on (han_grams(texts)) from outcome_paragraph;
analyze outcome_paragraph;
