/** Consultations on the portal: one's own questions, how they are getting on, and the knowledge base. */
package org.nastavnik.consultation.page;
