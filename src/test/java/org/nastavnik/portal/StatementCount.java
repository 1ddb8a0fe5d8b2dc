package org.nastavnik.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that are sent, whoever sends them: Hibernate or the engine. */
public class StatementCount implements BeanPostProcessor {

  private final AtomicInteger statements = new AtomicInteger();

  /** How many there were since the last time this was asked. */
  public int next() {
    return statements.getAndSet(0);
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
          statements.incrementAndGet();
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
