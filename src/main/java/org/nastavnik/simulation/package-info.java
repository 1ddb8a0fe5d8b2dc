/** Plays a whole project on the real engine, as its users, on a virtual clock. */
package org.nastavnik.simulation;
