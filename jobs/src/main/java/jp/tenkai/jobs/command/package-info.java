/** Commands are what a person or a timer starts from the command line. */
package jp.tenkai.jobs.command;
