package org.nastavnik.people;

/** A branch library as a passport names it; latitude and longitude in degrees (WGS 84). */
public record NewBranch(String name, String settlement, double latitude, double longitude) {}
