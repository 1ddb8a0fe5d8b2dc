package org.nastavnik.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such file or document, or none for the reader: from outside it is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotForReader extends RuntimeException {

  NotForReader() {
    super(null, null, false, false);
  }
}
