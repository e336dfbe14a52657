package org.unhabitat.baraza.kit.imports;

import java.util.List;
import org.unhabitat.baraza.kit.problem.Problem;

/** 413: the file is larger than this service takes. */
class FileTooLarge extends Problem {
  FileTooLarge(long largest) {
    super(
        413,
        "file-too-large",
        "The file is too large",
        "a file has at most %d bytes; split it".formatted(largest),
        List.of());
  }
}
