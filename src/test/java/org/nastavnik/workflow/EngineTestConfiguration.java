package org.nastavnik.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Adds the listeners that measure coverage to the engine of the tests. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class EngineTestConfiguration {

  @Bean
  ProcessEnginePlugin coverage() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
      }

      @Override
      public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, event -> { }).initializeListeners();
      }
    };
  }
}
