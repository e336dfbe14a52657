\set database governance
\set owner governance_owner
\set application governance
\getenv owner_password GOVERNANCE_OWNER_PASSWORD
\getenv application_password GOVERNANCE_PASSWORD
\ir database.psql

\set database project_review
\set owner project_review_owner
\set application project_review
\getenv owner_password PROJECT_REVIEW_OWNER_PASSWORD
\getenv application_password PROJECT_REVIEW_PASSWORD
\ir database.psql

\set database resource_mobilization
\set owner resource_mobilization_owner
\set application resource_mobilization
\getenv owner_password RESOURCE_MOBILIZATION_OWNER_PASSWORD
\getenv application_password RESOURCE_MOBILIZATION_PASSWORD
\ir database.psql

\set database hr
\set owner hr_owner
\set application hr
\getenv owner_password HR_OWNER_PASSWORD
\getenv application_password HR_PASSWORD
\ir database.psql
