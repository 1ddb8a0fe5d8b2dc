package org.nastavnik.notification;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.nastavnik.workflow.SchoolClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Teaches the engine to send letters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

  @Bean
  static ProcessEnginePlugin lettersAreJobs(ObjectProvider<Delivery> delivery, SchoolClock clock) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        var handlers = new ArrayList<>(configuration.getCustomJobHandlers() == null ? List.of() : configuration.getCustomJobHandlers());
        handlers.add(new LetterJobHandler(delivery));
        configuration.setCustomJobHandlers(handlers);
      }

      @Override
      public void postInit(ProcessEngineConfigurationImpl configuration) {
        FailedJobCommandFactory usual = configuration.getFailedJobCommandFactory();
        configuration.setFailedJobCommandFactory((jobId, failure) -> failure instanceof LetterFailed letter
            ? new LetterRetry(jobId, letter, clock) : usual.getCommand(jobId, failure));
      }
    };
  }
}
