package org.nastavnik.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that the thread at hand sends, whether by Hibernate or the engine. */
public class StatementCount implements BeanPostProcessor {

  private final ThreadLocal<AtomicInteger> statements = ThreadLocal.withInitial(AtomicInteger::new);
  private final Map<String, Integer> pages = new ConcurrentHashMap<>();

  /** How many there were since the last time this was asked. */
  public int next() {
    return statements.get().getAndSet(0);
  }

  /** Those of this page, as its controller maps it, were counted. */
  void counted(String page) {
    pages.merge(page, 1, Integer::sum);
  }

  /** How often they were counted, by page. */
  Map<String, Integer> pages() {
    return pages;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counted(source) : bean;
  }

  private class Counted extends DelegatingDataSource {

    Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
        if (method.getName().equals("prepareStatement")) {
          statements.get().incrementAndGet();
        }
        try {
          return method.invoke(connection, args);
        } catch (InvocationTargetException failed) {
          throw failed.getCause();
        }
      });
    }
  }
}
