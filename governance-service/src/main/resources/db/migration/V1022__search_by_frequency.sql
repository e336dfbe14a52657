-- What a partial index knows of its texts, the planner does not ask. With statistics of their own it knows a word that every
-- paragraph holds, and walks in the order of the list, from one that few hold, and asks the trigrams.
create statistics outcome_paragraph_words on (all_texts(texts)) from outcome_paragraph;
alter statistics outcome_paragraph_words set statistics 1000;
alter index outcome_titles alter column 1 set statistics 1000;
alter index document_titles alter column 1 set statistics 1000;
analyze outcome_paragraph, outcome, document;
