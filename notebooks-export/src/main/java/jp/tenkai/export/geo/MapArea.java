package jp.tenkai.export.geo;

/**
 * A country on a map.
 *
 * @param code ISO 3166-1 alpha-3
 * @param path its outline as SVG path data in the map's units; empty where it is too small to see
 * @param x middle of its largest part
 * @param y middle of its largest part
 * @param room width of the square that its largest part would fill: what fits into it
 * @param small whether it needs a marker to be seen
 */
public record MapArea(String code, String path, int x, int y, int room, boolean small) {}
