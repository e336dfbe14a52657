package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import java.util.List;

/**
 * What the one who asks has to learn and has learnt; empty for somebody who is no staff member.
 *
 * @param at the day that the standings are of
 */
record MyLearning(
    LocalDate at, List<LearningAssignmentView> assignments, List<CompletionView> completions) {}
