package org.nastavnik.people;

/** A branch library; latitude and longitude in degrees (WGS 84). */
public record Branch(BranchId id, String name, String settlement, double latitude, double longitude) {}
