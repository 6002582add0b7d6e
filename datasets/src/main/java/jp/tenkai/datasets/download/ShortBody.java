package jp.tenkai.datasets.download;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Keeps the first bytes of an answer that is no data, and hangs up behind them. */
final class ShortBody implements BodySubscriber<byte[]> {
  private final int most;
  private final CompletableFuture<byte[]> done = new CompletableFuture<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private Subscription subscription;

  ShortBody(int most) {
    this.most = most;
  }

  /** Takes nothing: the answer was refused by its headers. */
  ShortBody(Throwable refusal) {
    this.most = 0;
    done.completeExceptionally(refusal);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    if (done.isDone()) {
      subscription.cancel();
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), most - kept.size())];
      buffer.get(bytes);
      kept.writeBytes(bytes);
    }
    if (kept.size() >= most) {
      subscription.cancel();
      done.complete(kept.toByteArray());
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    // Words of an error that were cut off are still words.
    done.complete(kept.toByteArray());
  }

  @Override
  public void onComplete() {
    done.complete(kept.toByteArray());
  }
}
