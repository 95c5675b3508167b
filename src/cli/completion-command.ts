// `reconcile completion`: shell completion made from the commands themselves.
import type { Command } from "commander";
import type { CommandResult, Session } from "./command.ts";

interface Words {
  /** `ledger list`, or empty for the program itself. */
  readonly path: string;
  readonly words: readonly string[];
}

export async function completionCommand(shell: string, program: Command, session: Session): CommandResult {
  const scripts: Readonly<Record<string, (table: readonly Words[]) => string>> = { bash, zsh, fish };
  await session.output.document(scripts[shell]?.(wordsOf(program, "")) ?? "");
  return "ok";
}

function wordsOf(command: Command, path: string): Words[] {
  const options = command.options.map((option) => option.long ?? option.short ?? "").concat("--help");
  const choices = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  const children = command.commands.map((child) => child.name());
  return [
    { path, words: [...children, ...choices, ...options] },
    ...command.commands.flatMap((child) => wordsOf(child, `${path} ${child.name()}`.trim())),
  ];
}

function bash(table: readonly Words[]): string {
  return `# bash completion for reconcile
_reconcile() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) case " $_reconcile_paths " in *" $(echo $path $word | tr ' ' /) "*) path="$(echo $path $word)" ;; esac ;; esac
  done
  local words
  case "$path" in
${table.map(({ path, words }) => `    "${path}") words="${words.join(" ")}" ;;`).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$current"))
}
_reconcile_paths="${table.map(({ path }) => path.replaceAll(" ", "/")).join(" ")}"
complete -o filenames -F _reconcile reconcile
`;
}

function zsh(table: readonly Words[]): string {
  return `#compdef reconcile
autoload -U +X bashcompinit && bashcompinit
${bash(table)}`;
}

function fish(table: readonly Words[]): string {
  return [
    "# fish completion for reconcile",
    ...table.flatMap(({ path, words }) => {
      const seen =
        path === "" ? "__fish_use_subcommand" : `__fish_seen_subcommand_from ${path.split(" ").at(-1)}`;
      return words.map((word) =>
        word.startsWith("--")
          ? `complete -c reconcile -n '${seen}' -l ${word.slice(2)}`
          : `complete -c reconcile -f -n '${seen}' -a ${word}`,
      );
    }),
    "",
  ].join("\n");
}
