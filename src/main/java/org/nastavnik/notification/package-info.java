/** Letters: queued in the transaction of what they tell, once for an event and a person. */
package org.nastavnik.notification;
