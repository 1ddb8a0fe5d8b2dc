package org.nastavnik.browser;

/** On the portal, the director with a phone. */
class PortalJourneyTests extends TaskJourneys {

  PortalJourneyTests() {
    super(new PortalFace(), Window.PHONE);
  }
}
