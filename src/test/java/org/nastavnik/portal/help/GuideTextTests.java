package org.nastavnik.portal.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nastavnik.portal.help.GuidePage.Section;

class GuideTextTests {

  private static String html(String markdown) {
    return GuideText.page("some", "# Заголовок\n\n" + markdown).html();
  }

  @Test
  void takesTitleAndSectionsFromTheHeadings() {
    GuidePage page = GuideText.page("some", "# Член жюри\n\nО чём.\n\n## Если вы *председатель*\n\n### 1. Раз\n\n## Сдать `/contest`\n");
    assertThat(page.title()).isEqualTo("Член жюри");
    assertThat(page.html()).doesNotContain("<h1").contains("<h3 id=\"1-раз\">");
    assertThat(page.sections()).containsExactly(new Section("если-вы-председатель", "Если вы председатель"),
        new Section("сдать-contest", "Сдать /contest"));
  }

  @Test
  void leadsFromPageToPageAndToItsPictures() {
    assertThat(html("[С чего начать](index.md) [вход](index.md#первый-вход)"))
        .contains("href=\"/help/index\"").containsPattern("href=\"/help/index#[^\"]+\"");
    assertThat(html("![Главная](images/home.png)")).contains("src=\"/help/images/home.png\"", "alt=\"Главная\"");
    assertThat(html("![Home](../images/home.png)")).contains("src=\"/help/images/home.png\"");
  }

  @Test
  void leadsToThePagesItNames() {
    assertThat(html("Страница `/contest/jury`.")).contains("<a rel=\"nofollow\" href=\"/contest/jury\"><code>/contest/jury</code></a>");
    assertThat(html("Файл `data`.")).contains("<code>data</code>").doesNotContain("<a ");
  }

  @Test
  void letsNothingThroughThatCouldAct() {
    assertThat(html("<script>alert(1)</script>\n\n<b onclick=\"x\">b</b>")).doesNotContain("<script", "<b ");
    assertThat(html("[x](javascript:alert(1)) ![x](data:text/html,x)")).doesNotContain("javascript:", "data:");
  }
}
