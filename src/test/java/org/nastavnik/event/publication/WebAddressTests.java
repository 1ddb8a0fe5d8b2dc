package org.nastavnik.event.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nastavnik.workflow.InvalidInput;

class WebAddressTests {

  private static final List<String> HOSTS = List.of("culture.ru", "культура.рф");

  @ParameterizedTest
  @ValueSource(strings = {"https://culture.ru", "https://www.culture.ru/events/1?a=b#c", "https://CULTURE.RU:443/",
      "https://культура.рф/events/1", "https://pro.xn--80atdujec4e.xn--p1ai/1", " https://culture.ru/1 "})
  void takesPagesOfAllowedHosts(String address) {
    assertThat(WebAddress.check("address", address, HOSTS)).isEqualTo(address.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://culture.ru.example/1", "https://notculture.ru/1", "https://culture.ru@example.com/",
      "https://example.com/https://culture.ru", "http://culture.ru/1", "culture.ru", "", "https://", "https://culture.ru/a b",
      "javascript:alert(1)//https://culture.ru"})
  void refusesAnythingElse(String address) {
    assertThatThrownBy(() -> WebAddress.check("address", address, HOSTS)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://meet.example/42", "https://библиотека.рф"})
  void takesAnyHostWhereNoneIsPrescribed(String address) {
    assertThat(WebAddress.check("address", address, List.of())).isEqualTo(address);
  }
}
