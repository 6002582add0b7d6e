package jp.tenkai.jobs.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The real file system, on which a run dies before a given operation that changes something: a file
 * opened for writing, a folder or link made, a rename, a removal. What was done before stays.
 */
final class MortalFileSystem extends FileSystem {
  private final FileSystem real;
  private final Provider provider;

  private MortalFileSystem(FileSystem real, Countdown countdown) {
    this.real = real;
    this.provider = new Provider(real.provider(), countdown);
  }

  /** A path of the default file system, as a run sees it that dies when the countdown is over. */
  static Path mortal(Path path, Countdown countdown) {
    return new MortalFileSystem(path.getFileSystem(), countdown).wrap(path);
  }

  /** Whatever is asked of the path is asked of the real one; paths that come back are wrapped. */
  private Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            MortalFileSystem.class.getClassLoader(),
            new Class<?>[] {Path.class, Wrapped.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("real")) {
                return path;
              }
              if (method.getName().equals("getFileSystem")) {
                return this;
              }
              Object[] given = arguments == null ? new Object[0] : arguments.clone();
              for (int i = 0; i < given.length; i++) {
                given[i] = given[i] instanceof Wrapped wrapped ? wrapped.real() : given[i];
              }
              try {
                Object result = method.invoke(path, given);
                if (result instanceof Path found) {
                  return wrap(found);
                }
                return result instanceof Iterator<?> parts ? wrapAll(parts) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Iterator<Path> wrapAll(Iterator<?> parts) {
    List<Path> wrapped = new ArrayList<>();
    parts.forEachRemaining(part -> wrapped.add(wrap((Path) part)));
    return wrapped.iterator();
  }

  private interface Wrapped {
    Path real();
  }

  private static Path real(Path path) {
    return path instanceof Wrapped wrapped ? wrapped.real() : path;
  }

  private final class Provider extends FileSystemProvider {
    private final FileSystemProvider real;
    private final Countdown countdown;

    Provider(FileSystemProvider real, Countdown countdown) {
      this.real = real;
      this.countdown = countdown;
    }

    private void countIfWriting(Set<? extends OpenOption> options) {
      if (options.contains(StandardOpenOption.WRITE)
          || options.contains(StandardOpenOption.APPEND)) {
        countdown.next();
      }
    }

    @Override
    public SeekableByteChannel newByteChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      countIfWriting(options);
      return real.newByteChannel(real(path), options, attributes);
    }

    @Override
    public FileChannel newFileChannel(
        Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
        throws IOException {
      countIfWriting(options);
      return real.newFileChannel(real(path), options, attributes);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
      countdown.next();
      real.createDirectory(real(path), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
        throws IOException {
      countdown.next();
      real.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
      countdown.next();
      real.createLink(real(link), real(existing));
    }

    @Override
    public void delete(Path path) throws IOException {
      countdown.next();
      real.delete(real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
      countdown.next();
      real.copy(real(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
      countdown.next();
      real.move(real(from), real(to), options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
        throws IOException {
      countdown.next();
      real.setAttribute(real(path), attribute, value, options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
        Path path, DirectoryStream.Filter<? super Path> filter) throws IOException {
      List<Path> entries = new ArrayList<>();
      try (DirectoryStream<Path> found = real.newDirectoryStream(real(path), entry -> true)) {
        for (Path entry : found) {
          Path wrapped = wrap(entry);
          if (filter.accept(wrapped)) {
            entries.add(wrapped);
          }
        }
      }
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return entries.iterator();
        }

        @Override
        public void close() {
          // Read to its end already.
        }
      };
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
      return wrap(real.readSymbolicLink(real(link)));
    }

    @Override
    public boolean isSameFile(Path a, Path b) throws IOException {
      return real.isSameFile(real(a), real(b));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
      return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
      return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
      real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
        Path path, Class<V> type, LinkOption... options) {
      return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
        Path path, Class<A> type, LinkOption... options) throws IOException {
      return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
        throws IOException {
      return real.readAttributes(real(path), names, options);
    }

    @Override
    public String getScheme() {
      return "mortal";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path getPath(URI uri) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = real.getPathMatcher(pattern);
    return path -> matcher.matches(real(path));
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
