/** The pages of a project: its course with the forecast, its passport with what became of it, the change of it. */
package org.nastavnik.project.page;
