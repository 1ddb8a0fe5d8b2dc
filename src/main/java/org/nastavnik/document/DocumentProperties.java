package org.nastavnik.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the file store.
 *
 * @param directory where the bytes of files lie; several nodes share one
 */
@ConfigurationProperties("nastavnik.files")
record DocumentProperties(@DefaultValue("./data/files") Path directory) {}
