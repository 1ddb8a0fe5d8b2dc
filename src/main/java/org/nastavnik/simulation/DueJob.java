package org.nastavnik.simulation;

/**
 * A job of the engine that is due.
 *
 * @param process id of its process definition, or null where it belongs to none, as letters do
 * @param instance id of its process instance, or null
 * @param activity id of the element of the diagram it stands at, or null
 * @param listener id of the task's listener a timer is for, or null
 */
record DueJob(String id, boolean isTimer, String process, String instance, String activity, String listener) {}
