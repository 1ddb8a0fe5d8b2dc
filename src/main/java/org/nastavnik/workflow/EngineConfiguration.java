package org.nastavnik.workflow;

import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.IdGenerator;
import org.springframework.util.JdkIdGenerator;

/** How the engine is built: the house's clock, guarded services, and nothing but Steps beans in reach of expressions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkflowProperties.class)
class EngineConfiguration {

  private static final String HISTORY_KEPT = "P1825D";

  @Bean
  SchoolClock schoolClock(WorkflowProperties settings) {
    return new SchoolClock(settings.timezone());
  }

  @Bean
  IdGenerator idGenerator() {
    return new JdkIdGenerator();
  }

  @Bean
  FormCatalog formCatalog(SchoolClock clock) {
    return new FormCatalog(clock);
  }

  @Bean
  FormContents formContents(ObjectProvider<TaskContents> features, JdbcTemplate database) {
    return new FormContents(features, new SubjectLookup(database));
  }

  @Bean
  @DependsOnDatabaseInitialization
  ProcessEnginePlugin houseRules(ApplicationContext beans, FormCatalog forms, FormContents contents, SchoolClock clock) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService(forms, contents));
        configuration.setRuntimeService(new GuardedRuntimeService(forms));
        configuration.setFormService(new GuardedFormService(forms, contents));
        configuration.setIdentityService(new GuardedIdentityService(beans));
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new HousePasswordPolicy());
        configuration.setResourceAuthorizationProvider(new OwnersOnlyAuthorizations());
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new PlainRefusals()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new PlainRefusals()));
        // Whoever called is told; the log is for what nobody is told.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setCustomSessionFactories(List.of(new OwnTasksAuthorizations.Factory()));
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setTaskMetricsEnabled(false);
        // Our sign-in slows guessing down by address too; the engine's way locks the account for its owner.
        configuration.setLoginMaxAttempts(Integer.MAX_VALUE);
        configuration.setLoginDelayMaxTime(0);
        configuration.setHistoryTimeToLive(HISTORY_KEPT);
        configuration.setHistoryCleanupBatchWindowStartTime("03:00");
        configuration.setHistoryCleanupBatchWindowEndTime("05:00");
        configuration.setExpressionManager(new HouseExpressions(new InReach(beans, clock)));
      }
    };
  }

  /**
   * The {@code *Steps} beans by name, looked up when an expression asks, as they need the engine themselves; and for prepared
   * filters the end of today in the organisation's zone.
   */
  private static final class InReach extends AbstractMap<Object, Object> {

    private static final String END_OF_TODAY = "endOfToday";

    private final ApplicationContext beans;
    private final SchoolClock clock;

    InReach(ApplicationContext beans, SchoolClock clock) {
      this.beans = beans;
      this.clock = clock;
    }

    @Override
    public boolean containsKey(Object name) {
      return END_OF_TODAY.equals(name) || name instanceof String bean && bean.endsWith("Steps") && beans.containsBean(bean);
    }

    @Override
    public Object get(Object name) {
      if (END_OF_TODAY.equals(name)) {
        return Date.from(clock.today().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
      }
      return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }
}
