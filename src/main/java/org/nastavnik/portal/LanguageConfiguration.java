package org.nastavnik.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** One language for a whole request: pages, webapps, REST API, and what the engine's listeners say on its way. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LanguageConfiguration {

  @Bean
  LocaleResolver localeResolver() {
    return new ReadersLanguage();
  }

  /** Before security, whose refusals are read too. */
  @Bean
  FilterRegistrationBean<RequestLanguageFilter> requestLanguage(LocaleResolver languages) {
    var filter = new FilterRegistrationBean<>(new RequestLanguageFilter(languages));
    filter.setOrder(new OrderedRequestContextFilter().getOrder() + 1);
    return filter;
  }

  /** Spring's own filter around it clears what is set here. */
  static class RequestLanguageFilter extends OncePerRequestFilter {

    private final LocaleResolver languages;

    RequestLanguageFilter(LocaleResolver languages) {
      this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      LocaleContextHolder.setLocale(languages.resolveLocale(request));
      chain.doFilter(request, response);
    }
  }
}
