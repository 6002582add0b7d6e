package jp.tenkai.jobs.configuration;

import java.util.Objects;

/**
 * Where the key to a service is found, never the key itself.
 *
 * @param header in which the service takes it
 * @param environment the variable that holds it
 * @param without the address that is asked where the variable is not set; empty where nothing is to
 *     be had without a key
 */
public record ServiceKey(String header, String environment, String without) {
  public ServiceKey {
    Objects.requireNonNull(without, "without");
    if (!header.matches("[A-Za-z][A-Za-z0-9-]*")) {
      throw new IllegalArgumentException("header: letters, digits, hyphens, found " + header);
    }
    if (!environment.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException("environment: a variable's name, found " + environment);
    }
  }
}
