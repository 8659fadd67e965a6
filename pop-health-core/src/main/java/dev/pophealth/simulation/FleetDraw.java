package dev.pophealth.simulation;

import dev.pophealth.health.Role;
import dev.pophealth.health.ServerFacts;
import dev.pophealth.health.ServerGroup;
import dev.pophealth.health.ServerName;
import dev.pophealth.health.Topology;
import dev.pophealth.simulation.world.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Makes up a fleet. */
final class FleetDraw {

  private final Chance chance;
  private final Topology.Builder topology = Topology.builder();
  private final Fleet.Builder fleet = Fleet.builder();
  private int databases;

  private FleetDraw(Chance chance) {
    this.chance = chance;
  }

  static Fleet draw(long seed) {
    return new FleetDraw(new Chance(seed)).draw();
  }

  private Fleet draw() {
    switch (chance.below(5)) {
      case 0, 1 -> separateRoles();
      case 2, 3 -> bothRoles(chance.is(0.3) ? 2 : 1);
      default -> loneServers();
    }
    return fleet.topology(topology.build()).build();
  }

  /** Client Access servers behind one name, Mailbox servers in a group of their own. */
  private void separateRoles() {
    List<ServerName> mailbox = names("mbx", 2 + chance.below(3));
    List<ServerName> clientAccess = names("cas", 2 + chance.below(2));
    boolean pointersKnown = chance.is(0.6);
    for (ServerName name : clientAccess) {
      ServerFacts facts = ServerFacts.of(name, Role.CLIENT_ACCESS);
      topology.addServers(pointersKnown ? facts.withPointsTo(mailbox) : facts);
    }
    mailbox.forEach(name -> topology.addServers(ServerFacts.of(name, Role.MAILBOX)));
    group("cas", clientAccess);
    group("dag1", mailbox);
    databases(mailbox);
  }

  /** Every server does both. */
  private void bothRoles(int groups) {
    for (int group = 1; group <= groups; group++) {
      List<ServerName> members = names("ex" + group + "-", 2 + chance.below(3));
      boolean pointersKnown = chance.is(0.6);
      for (ServerName name : members) {
        ServerFacts facts = ServerFacts.of(name, Role.CLIENT_ACCESS, Role.MAILBOX);
        topology.addServers(pointersKnown ? facts.withPointsTo(members) : facts);
      }
      group("dag" + group, members);
      databases(members);
    }
  }

  /** Nobody stands in for anybody, as far as is known. */
  private void loneServers() {
    List<ServerName> members = names("srv", 2 + chance.below(2));
    for (int i = 0; i < members.size(); i++) {
      ServerName name = members.get(i);
      topology.addServers(
          i == 0 ? ServerFacts.of(name, Role.CLIENT_ACCESS) : ServerFacts.of(name, Role.MAILBOX));
      if (i > 0) {
        databases(List.of(name));
      }
    }
    if (chance.is(0.5)) {
      group("all", members);
    }
  }

  private void group(String name, List<ServerName> members) {
    int most = Math.max(1, members.size() - 1);
    topology.addGroups(
        ServerGroup.of(name, 1 + chance.below(most), members.toArray(new ServerName[0])));
  }

  /** As many databases as servers, or one more; the copies go round. */
  private void databases(List<ServerName> servers) {
    int count = servers.size() + chance.below(2);
    for (int i = 0; i < count; i++) {
      List<ServerName> copies = new ArrayList<>(servers);
      Collections.rotate(copies, -i);
      int kept = Math.min(copies.size(), 1 + chance.below(3));
      databases++;
      fleet.addDatabases(new Fleet.Database("DB" + databases, copies.subList(0, kept)));
    }
  }

  private static List<ServerName> names(String prefix, int count) {
    List<ServerName> names = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      names.add(ServerName.of(prefix + i));
    }
    return names;
  }
}
