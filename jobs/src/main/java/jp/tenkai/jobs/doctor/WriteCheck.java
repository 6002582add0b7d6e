package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Does what publishing a release does, in a folder of its own: writes, forces to the disk, renames
 * at once, and moves a link. All of it must work where releases are kept, and releases and
 * publications must lie on one file system, or a rename is a copy.
 *
 * @param folder where releases are kept, which need not exist
 */
record WriteCheck(Path folder) implements Check {
  /** File systems of other machines, where locks and renames are somebody else's promise. */
  private static final List<String> REMOTE =
      List.of("nfs", "cifs", "smb", "9p", "fuse.sshfs", "vboxsf", "afs", "ceph", "gluster");

  @Override
  public String id() {
    return "write";
  }

  @Override
  public Finding look() {
    Path there = Place.nearest(folder);
    try {
      write(there);
      FileStore store = Files.getFileStore(there);
      Map<String, Object> values = Map.of("folder", there, "type", store.type());
      for (String part : List.of("releases", "publications", "landing", "ingested")) {
        Path below = folder.resolve(part);
        if (Files.isDirectory(below) && !Files.getFileStore(below).equals(store)) {
          return Finding.bad("apart", Map.of("folder", there, "other", below));
        }
      }
      return isRemote(store.type()) ? Finding.warning("remote", values) : Finding.ok("ok", values);
    } catch (IOException | UnsupportedOperationException e) {
      return Finding.bad("refused", Map.of("folder", there, "problem", e.toString()));
    }
  }

  static boolean isRemote(String type) {
    return REMOTE.stream().anyMatch(type::startsWith);
  }

  private static void write(Path there) throws IOException {
    Path room = Files.createTempDirectory(there, ".tenkai-doctor");
    Path draft = room.resolve("draft");
    Path file = room.resolve("file");
    Path link = room.resolve("link");
    Path next = room.resolve("next");
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap("tenkai".getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      Files.createSymbolicLink(link, Path.of("draft"));
      Files.createSymbolicLink(next, Path.of("file"));
      Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel directory = FileChannel.open(room, StandardOpenOption.READ)) {
        directory.force(true);
      }
      if (!Files.isSameFile(link, file)) {
        throw new IOException("a link that was moved leads elsewhere");
      }
    } finally {
      for (Path left : List.of(draft, next, link, file, room)) {
        Files.deleteIfExists(left);
      }
    }
  }
}
