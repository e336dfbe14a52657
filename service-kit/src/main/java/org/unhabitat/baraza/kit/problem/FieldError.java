package org.unhabitat.baraza.kit.problem;

/**
 * One wrong field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, e.g. {@code /agenda/0/title}; for a query
 *     parameter or header its name after a slash
 * @param detail what is wrong with it, for a person
 */
public record FieldError(String pointer, String detail) {}
