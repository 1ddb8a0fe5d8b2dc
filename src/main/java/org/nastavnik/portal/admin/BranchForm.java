package org.nastavnik.portal.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.nastavnik.people.Branch;
import org.nastavnik.people.NewBranch;

/** A branch as the administrator corrects it; coordinates in degrees (WGS 84). */
record BranchForm(
    @NotBlank(message = "{account.nameMissing}") @Size(max = 300, message = "{account.tooLong}") String name,
    @NotBlank(message = "{account.nameMissing}") @Size(max = 300, message = "{account.tooLong}") String settlement,
    @Pattern(regexp = LATITUDE, message = "{people.noLatitude}") String latitude,
    @Pattern(regexp = LONGITUDE, message = "{people.noLongitude}") String longitude) {

  private static final String LATITUDE = "-?(90([.,]0*)?|[0-8]?\\d([.,]\\d+)?)";
  private static final String LONGITUDE = "-?(180([.,]0*)?|(1[0-7])?\\d([.,]\\d+)?|\\d\\d([.,]\\d+)?)";

  BranchForm {
    latitude = latitude == null ? "" : latitude.strip();
    longitude = longitude == null ? "" : longitude.strip();
  }

  static BranchForm of(Branch branch) {
    return new BranchForm(branch.name(), branch.settlement(), String.valueOf(branch.latitude()), String.valueOf(branch.longitude()));
  }

  NewBranch facts() {
    return new NewBranch(name.strip(), settlement.strip(), degrees(latitude), degrees(longitude));
  }

  private static double degrees(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }
}
