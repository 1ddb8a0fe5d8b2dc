package org.nastavnik.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Which videos can be shown inside a page: those of hosts that have a player for others to embed.
 *
 * @param players tried in this order
 */
@ConfigurationProperties("nastavnik.video")
public record VideoPlayers(@DefaultValue List<Player> players) {

  /**
   * A host's player.
   *
   * @param host the player comes from it, and the pages' policy lets it in
   * @param address what addresses of its videos look like
   * @param player address of the player on that host, with {@code $1}, {@code $2} for what stands in brackets in {@code address}
   */
  public record Player(String host, Pattern address, String player) {

    public Player {
      Assert.isTrue(host.matches("[a-z\\d-]+(\\.[a-z\\d-]+)+"), () -> "nastavnik.video.players: host " + host);
      Assert.isTrue(player.startsWith("https://" + host + "/"), () -> "nastavnik.video.players: player " + player);
    }

    private Optional<String> of(String video) {
      Matcher parts = address.matcher(video);
      return parts.matches() ? Optional.of(parts.replaceFirst(player)) : Optional.empty();
    }
  }

  public List<String> hosts() {
    return players.stream().map(Player::host).distinct().toList();
  }

  /** Address of the player for a video, the first of its addresses that has one; empty where it can only be linked to. */
  public Optional<String> playerFor(EventView event) {
    return Stream.of(event.videoSiteAddress(), event.videoCultureAddress()).filter(address -> address != null)
        .flatMap(address -> players.stream().flatMap(player -> player.of(address).stream())).findFirst();
  }
}
