package org.nastavnik.portal;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.nastavnik.event.VideoPlayers;
import org.nastavnik.people.Roles;
import org.nastavnik.portal.account.SignIns;
import org.nastavnik.portal.branches.MapTiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in for portal, webapps and REST API. Whatever is not named here is refused. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  private static final String[] OPEN_TO_ALL = {"/login", "/welcome/*", "/language", "/error", "/actuator/health", "/favicon.ico", "/assets/**",
      "/webjars/bootstrap/**", "/webjars/htmx.org/**", "/webjars/leaflet/**", "/webjars/bpmn-js/**", "/calendar/*/school.ics", "/invitation/**", "/check/*"};

  private static final String[] PAGES = {"/", "/me/**", "/projects/choose", "/tasks/**", "/events/**",
      "/videos/**",
      "/project", "/project/passport",
      "/regulation",
      "/consultations/**",
      "/contest", "/contest/entries/**", "/contest/tasks/*",
      "/files/*", "/documents", "/documents/*",
      "/help", "/help/*", "/help/images/*",
      "/camunda/**"};

  /** Ways in and out of the webapps that would go round our sign-in. */
  private static final String[] SHUT = {"/camunda/api/admin/auth/user/*/login/*", "/camunda/api/admin/setup/**",
      "/camunda/app/admin/*/setup/**"};

  private static final String[] FOR_THOSE_WHO_AGREE = {"/regulation/changes", "/regulation/approval"};

  private static final String[] FOR_THOSE_IN_CHARGE = {"/regulation/readers", "/branches/**"};

  private static final String[] FOR_ADMINISTRATORS = {"/camunda/app/cockpit/**", "/camunda/app/admin/**", "/camunda/api/cockpit/**",
      "/camunda/api/admin/plugin/**", "/admin/**"};

  /** The REST API, by HTTP Basic, without a session: a browser's cookie alone opens nothing here. */
  @Bean
  @Order(1)
  SecurityFilterChain restApi(HttpSecurity http, IdentityService identity) throws Exception {
    return http.securityMatcher(paths("/engine-rest/**"))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(EngineApi.shut()).denyAll()
            .requestMatchers(PasswordFirst.due()).denyAll()
            .requestMatchers(EngineApi.forEverybody()).authenticated()
            .anyRequest().hasAuthority(Roles.ADMIN))
        .exceptionHandling(failures -> failures.accessDeniedHandler(new PasswordFirst()))
        .httpBasic(Customizer.withDefaults())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAfter(new EngineAuthenticationFilter(identity), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, IdentityService identity, SignIns signIns, ComingIn comingIn, BrowserMemory browsers,
      VideoPlayers players, MapTiles tiles) throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            .requestMatchers(paths(SHUT)).denyAll()
            .requestMatchers(EngineApi.shut()).denyAll()
            .requestMatchers(paths(OPEN_TO_ALL)).permitAll()
            .requestMatchers(paths(PasswordFirst.PAGE)).authenticated()
            .requestMatchers(PasswordFirst.due()).denyAll()
            .requestMatchers(EngineApi.forEverybody()).authenticated()
            .requestMatchers(EngineApi.any()).hasAuthority(Roles.ADMIN)
            .requestMatchers(paths(FOR_ADMINISTRATORS)).hasAuthority(Roles.ADMIN)
            .requestMatchers(paths("/documents/*/revoke")).hasAnyAuthority(Roles.COORDINATOR, Roles.DIRECTOR)
            .requestMatchers(paths("/contest/idea/**", "/consultations/ask")).hasAuthority(Roles.LIBRARIAN)
            .requestMatchers(paths(FOR_THOSE_WHO_AGREE)).hasAnyAuthority(
                Roles.DIRECTOR, Roles.COORDINATOR, Roles.METHODOLOGIST, Roles.REVIEWER)
            .requestMatchers(paths(FOR_THOSE_IN_CHARGE)).hasAnyAuthority(Roles.IN_CHARGE.toArray(String[]::new))
            .requestMatchers(paths("/contest/jury/**")).hasAuthority(Roles.JURY)
            .requestMatchers(paths("/contest/results")).hasAnyAuthority(Roles.JURY, Roles.DIRECTOR)
            .requestMatchers(paths("/project/change", "/project/event")).hasAnyAuthority(Roles.COORDINATOR, Roles.DIRECTOR)
            .requestMatchers(paths("/project/export")).hasAnyAuthority(Roles.COORDINATOR, Roles.DIRECTOR, Roles.ADMIN)
            .requestMatchers(paths("/project/cancellation")).hasAuthority(Roles.DIRECTOR)
            .requestMatchers(paths(PAGES)).authenticated()
            .anyRequest().denyAll())
        .requestCache(cache -> cache.requestCache(pagesToComeBackTo()))
        .formLogin(login -> login.loginPage("/login").authenticationDetailsSource(browsers::details).successHandler(comingIn)
            .failureHandler(SecurityConfiguration::sayWhy).permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?out").logoutRequestMatcher(new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, "/logout"),
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))))
        .exceptionHandling(failures -> failures
            .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths("/camunda/api/**"))
            .defaultAuthenticationEntryPointFor(SecurityConfiguration::loadAnew, new RequestHeaderRequestMatcher("HX-Request"))
            .defaultAuthenticationEntryPointFor(new ToTheSignIn(), request -> true)
            .accessDeniedHandler(new PasswordFirst()))
        // The webapps check a token of their own.
        .csrf(csrf -> csrf.ignoringRequestMatchers(paths("/camunda/**")))
        .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin()).addHeaderWriter(
            new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(paths("/camunda/**")),
                new ContentSecurityPolicyHeaderWriter(PagePolicy.lettingIn(players.hosts(), tiles.origin())))))
        .addFilterBefore(new SessionGuard(signIns), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new EngineAuthenticationFilter(identity), AuthorizationFilter.class)
        .build();
  }

  private static void sayWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String why = failure instanceof LockedException ? "wait" : failure instanceof DisabledException ? "shut" : "error";
    response.sendRedirect(request.getContextPath() + "/login?" + why);
  }

  /** A part of a page that was asked for after the session ended: the whole page leads to the sign-in. */
  private static void loadAnew(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    response.setHeader("HX-Refresh", "true");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  /** Says so where a session ended before its time. */
  private static final class ToTheSignIn extends LoginUrlAuthenticationEntryPoint {

    ToTheSignIn() {
      super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
        AuthenticationException exception) {
      return request.getAttribute(SessionGuard.ENDED) == null ? getLoginFormUrl() : getLoginFormUrl() + "?ended";
    }
  }

  /** After the sign-in one comes back to a page, and not to a font or script that a page left open still asked for. */
  private static RequestCache pagesToComeBackTo() {
    var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
    html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(new AndRequestMatcher(html, withDefaults().matcher(HttpMethod.GET, "/**")));
    return cache;
  }

  /** Matches the whole path, whichever servlet answers it. */
  private static RequestMatcher paths(String... patterns) {
    return new OrRequestMatcher(Arrays.stream(patterns).<RequestMatcher>map(withDefaults()::matcher).toList());
  }

  @Bean
  FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsTrustOurSignIn() {
    var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
    filter.addInitParameter("authentication-provider", SharedSignIn.class.getName());
    filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    // behind Spring Security, before the webapps' own filters
    filter.setOrder(-50);
    return filter;
  }
}
