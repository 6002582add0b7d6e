package jp.tenkai.datasets.download;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Writes the bytes of an answer to a file, behind those that it holds, up to a limit. */
final class FileBody implements BodySubscriber<Long> {
  /** The answer is larger than was allowed. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(long bytes) {
      super("more than " + bytes + " bytes");
    }
  }

  private final FileChannel file;
  private final long most;
  private final Stall stall;
  private final Progress progress;
  private final CompletableFuture<Long> done = new CompletableFuture<>();
  private Subscription subscription;
  private long size;

  /**
   * @param already the bytes of the file that are kept; what lies behind them goes
   * @param most bytes that the file may have in the end
   */
  FileBody(Path path, long already, long most, Stall stall, Progress progress) throws IOException {
    this.file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
            .truncate(already)
            .position(already);
    this.size = already;
    this.most = most;
    this.stall = stall;
    this.progress = progress;
  }

  @Override
  public CompletionStage<Long> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      long before = size;
      for (ByteBuffer buffer : buffers) {
        if (size + buffer.remaining() > most) {
          throw new TooLong(most);
        }
        while (buffer.hasRemaining()) {
          size += file.write(buffer);
        }
      }
      stall.moved(size - before);
      progress.moved(size - before);
      subscription.request(1);
    } catch (IOException e) {
      subscription.cancel();
      end(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    end(failure);
  }

  @Override
  public void onComplete() {
    try {
      file.close();
      done.complete(size);
    } catch (IOException e) {
      done.completeExceptionally(e);
    }
  }

  private void end(Throwable failure) {
    try {
      file.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    done.completeExceptionally(failure);
  }
}
