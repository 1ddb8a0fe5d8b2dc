package org.nastavnik.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class MessagesTests {

  @Test
  void russianAndEnglishHaveTheSameKeys() throws Exception {
    assertThat(load("messages_en.properties").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(load("messages.properties").stringPropertyNames());
  }

  @Test
  void speaksRussianUnlessAskedOtherwise() {
    assertThat(Messages.text("form.required", "Тема")).isEqualTo("Заполните поле «Тема».");
    assertThat(Messages.text(Locale.ENGLISH, "form.required", "Topic")).isEqualTo("Fill in the field “Topic”.");
  }

  private static Properties load(String name) throws Exception {
    return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(name), "UTF-8"));
  }
}
