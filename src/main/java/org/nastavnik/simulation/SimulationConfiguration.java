package org.nastavnik.simulation;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.util.IdGenerator;

/** Ids of entities and of the engine from the seed, so that the same seed gives the same run. */
@Configuration(proxyBeanMethods = false)
@Profile("simulation")
class SimulationConfiguration {

  @Bean
  @Primary
  IdGenerator seededIds(@Value("${nastavnik.simulation.seed}") long seed) {
    return new SeededIds(seed);
  }

  @Bean
  ProcessEnginePlugin seededEngineIds(@Value("${nastavnik.simulation.seed}") long seed) {
    SeededIds ids = new SeededIds(~seed);
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdGenerator(() -> ids.generateId().toString());
      }
    };
  }
}
