package org.nastavnik.portal;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A file too large for any page is refused before a page is found, and the usual page for errors cannot read the request either. */
@ControllerAdvice
@ConditionalOnWebApplication
class OversizedUploads {

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView refuse() {
    HttpStatus status = HttpStatus.PAYLOAD_TOO_LARGE;
    return new ModelAndView("error", Map.of("status", status.value()), status);
  }
}
