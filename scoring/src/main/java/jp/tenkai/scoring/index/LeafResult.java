package jp.tenkai.scoring.index;

import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.normalise.Normalised;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treated;

/** One leaf after each of the three steps before aggregation. */
public record LeafResult(Leaf leaf, Imputed imputed, Treated treated, Normalised normalised) {}
