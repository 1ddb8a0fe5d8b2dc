package org.nastavnik.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's requests to the running server: with a session and its cookies, or with HTTP Basic. */
class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;
  private final String basic;
  private String formToken;

  private Browser(int port, String basic) {
    this.address = "http://localhost:" + port;
    this.basic = basic;
  }

  static Browser at(int port) {
    return new Browser(port, null);
  }

  /** Sends name and password with every request, as REST clients do. */
  static Browser withBasic(int port, String userId, String password) {
    String pair = Base64.getEncoder().encodeToString((userId + ":" + password).getBytes(StandardCharsets.UTF_8));
    return new Browser(port, "Basic " + pair);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Posts JSON, with the webapps' own token once one of their pages has given it. */
  HttpResponse<String> postJson(String path, String json, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Posts a form with the token of the page it stands on. */
  HttpResponse<String> postForm(String page, String path, String... namesAndValues) {
    Matcher token = CSRF.matcher(get(page).body());
    StringBuilder body = new StringBuilder("_csrf=").append(token.find() ? encode(token.group(1)) : "");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append('&').append(encode(namesAndValues[i])).append('=').append(encode(namesAndValues[i + 1]));
    }
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /**
   * Sends anything: JSON where the body begins like JSON, else a form. The tokens of our pages and of the webapps go along
   * where this browser has been given them.
   */
  HttpResponse<String> send(String method, String path, String body) {
    boolean json = body.startsWith("{") || body.startsWith("[");
    HttpRequest.Builder request = request(path);
    if (!body.isEmpty()) {
      request.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
    }
    token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
    if (formToken != null) {
      request.header("X-CSRF-TOKEN", formToken);
    }
    return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Takes the token of the forms on that page, which is good for the session. */
  void takeFormToken(String page) {
    Matcher token = CSRF.matcher(get(page).body());
    formToken = token.find() ? token.group(1) : null;
  }

  private Optional<String> token() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst();
  }

  /** What the server keeps the session by, or null. */
  String session() {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue).findFirst().orElse(null);
  }

  HttpResponse<String> putJson(String path, String json) {
    return send(request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Uploads a file with the form of a page. */
  HttpResponse<String> upload(String page, String path, String name, String fileName, byte[] file) {
    Matcher token = CSRF.matcher(get(page).body());
    String boundary = "----part";
    String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + (token.find() ? token.group(1) : "")
        + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head), HttpRequest.BodyPublishers.ofByteArray(file),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
  }

  /** A file as it is. */
  byte[] download(String path) {
    return send(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** Signs in on the sign-in page; returns where that leads. */
  String signIn(String userId, String password) {
    return postForm("/login", "/login", "username", userId, "password", password).headers().firstValue("Location").orElse("");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return basic == null ? request : request.header("Authorization", basic);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request.build(), body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
