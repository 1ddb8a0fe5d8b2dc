/** Individual mentoring: a librarian's question, the mentor who answers it, and the knowledge base the answers grow into. */
package org.nastavnik.consultation;
