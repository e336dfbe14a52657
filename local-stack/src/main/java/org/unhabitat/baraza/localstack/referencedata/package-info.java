/**
 * The reference data of {@code ./start --demo}: what UN-Habitat's annual report on internal
 * management counts for 2021, as records from which the figures come out by themselves.
 *
 * <p>It goes in through the doors that everybody uses: the services' APIs, with the tokens of the
 * persons whose task it is, and master data through the ERP's topics. What the data is, is in the
 * YAML files of {@code reference-data}, which are written as the APIs want it; the classes here
 * only carry it, one for each theme, and where there are many records of a kind, make them by a
 * rule that is written at the head of the file.
 *
 * <p>Nothing depends on chance, on the clock or on what is there already. A load that was broken
 * off is run again, and goes through what it did before without doing it twice.
 */
package org.unhabitat.baraza.localstack.referencedata;
