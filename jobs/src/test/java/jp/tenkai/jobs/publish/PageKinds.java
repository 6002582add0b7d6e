package jp.tenkai.jobs.publish;

import java.util.List;

/** One page of each kind, below the folder of its language. */
final class PageKinds {

  static final List<String> ALL =
      List.of(
          "index.html",
          "africa/index.html",
          "mexx-expansion/index.html",
          "africa/map.html",
          "mexx-expansion/map.html",
          "africa/matrix.html",
          "mexx-expansion/axes.html",
          "africa/what-if.html",
          "country/index.html",
          "country/KEN.html",
          "country/VNM.html",
          "field/index.html",
          "field/renal.html",
          "field/digital.html",
          "changes.html",
          "method.html",
          "data.html",
          "software.html",
          "downloads.html");

  private PageKinds() {}
}
