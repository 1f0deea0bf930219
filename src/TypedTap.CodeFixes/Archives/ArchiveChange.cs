using Microsoft.CodeAnalysis;

namespace TypedTap.CodeFixes.Archives;

/// <summary>A node and what takes its place.</summary>
/// <param name="Title">What an editor calls it.</param>
/// <param name="Old">The node as it is.</param>
/// <param name="New">The node as it should be.</param>
internal sealed record ArchiveChange(string Title, SyntaxNode Old, SyntaxNode New);
