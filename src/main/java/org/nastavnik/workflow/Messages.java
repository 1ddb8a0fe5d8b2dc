package org.nastavnik.workflow;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts for readers, from {@code messages.properties} (Russian) and {@code messages_en.properties}. */
public final class Messages {

  private static final ResourceBundle.Control RUSSIAN_IS_THE_ROOT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /** Text in the language of the current reader, Russian unless asked otherwise. */
  public static String text(String key, Object... args) {
    return text(locale(), key, args);
  }

  /** Text in the given language; the key itself where no text is known. */
  public static String text(Locale locale, String key, Object... args) {
    return new MessageFormat(pattern(locale, key), locale).format(args);
  }

  /** The text as it is written, its places not filled in; the key itself where no text is known. */
  public static String pattern(Locale locale, String key) {
    try {
      return ResourceBundle.getBundle("messages", locale, RUSSIAN_IS_THE_ROOT).getString(key);
    } catch (MissingResourceException missing) {
      return key;
    }
  }

  /** Language of the current reader. */
  public static Locale locale() {
    var context = LocaleContextHolder.getLocaleContext();
    return context == null || context.getLocale() == null ? Locale.forLanguageTag("ru") : context.getLocale();
  }
}
