package jp.tenkai.jobs.store;
