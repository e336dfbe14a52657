package org.unhabitat.baraza.kit.paging;

/**
 * One direction through a list.
 *
 * @param key name of the sort key in the API
 * @param descending whether the greatest comes first
 */
record Sort(String key, boolean descending) {
  static Sort parse(String written) {
    return new Sort(keyOf(written), written.startsWith("-"));
  }

  static String keyOf(String written) {
    return written.startsWith("-") ? written.substring(1) : written;
  }

  String direction() {
    return descending ? "desc" : "asc";
  }

  @Override
  public String toString() {
    return descending ? "-" + key : key;
  }
}
