/** The portal's plain task pages: what a person has to do, and each task with its form, its history and its diagram. */
package org.nastavnik.portal.tasks;
