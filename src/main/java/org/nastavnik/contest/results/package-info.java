/** Results: places, protocol, diplomas. */
package org.nastavnik.contest.results;
