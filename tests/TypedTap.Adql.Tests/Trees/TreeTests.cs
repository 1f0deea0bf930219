using TypedTap.Adql.Syntax;

namespace TypedTap.Adql.Tests.Trees;

/// <summary>What holds for every tree, tried on many: writing and parsing, rewriting and walking.</summary>
public sealed class TreeTests
{
    private const int Trees = 10_000;

    [Theory]
    [InlineData(AdqlVersion.V2_0)]
    [InlineData(AdqlVersion.V2_1)]
    public void What_is_written_in_any_layout_is_read_back_to_an_equal_tree(AdqlVersion version)
    {
        for (var seed = 0; seed < Trees; seed++)
        {
            var tree = new RandomTrees(seed, version).Root();
            foreach (var layout in Enum.GetValues<AdqlLayout>())
            {
                var text = AdqlWriter.Write(tree, layout, version);
                var result = AdqlParser.Parse(text, version);
                Assert.True(result.IsValid, $"Seed {seed}, {version}, {layout}:\n{text}\n{string.Join('\n', result.Diagnostics)}");
                Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == AdqlSeverity.Error);
                if (!tree.Equals(result.Node))
                {
                    Assert.Fail(
                        $"Seed {seed}, {version}, {layout}: another tree.\n{text}\n{AdqlWriter.Write(result.Require(), layout, version)}");
                }
            }
        }
    }

    // Without this the other tests could pass on trees that have next to nothing in them.
    [Theory]
    [InlineData(AdqlVersion.V2_0, "AdqlCast AdqlCommonTable AdqlNestedQuery AdqlSetOperation")]
    [InlineData(AdqlVersion.V2_1, "")]
    public void The_random_trees_have_every_kind_of_node_that_the_version_has(AdqlVersion version, string missing)
    {
        var made = Enumerable.Range(0, Trees / 10)
            .SelectMany(seed => new RandomTrees(seed, version).Root().DescendantsAndSelf())
            .Select(node => node.GetType())
            .ToHashSet();
        var kinds = typeof(AdqlNode).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(AdqlNode)) && !type.IsAbstract);
        Assert.Equal(missing, string.Join(' ', kinds.Except(made).Select(type => type.Name).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(AdqlVersion.V2_0)]
    [InlineData(AdqlVersion.V2_1)]
    public void Layouts_differ_in_white_space_only(AdqlVersion version)
    {
        for (var seed = 0; seed < Trees / 10; seed++)
        {
            var tree = new RandomTrees(seed, version).Root();
            var line = Squeeze(AdqlWriter.Write(tree, AdqlLayout.OneLine, version));
            Assert.Equal(line, Squeeze(AdqlWriter.Write(tree, AdqlLayout.Clauses, version)));
            Assert.Equal(line, Squeeze(AdqlWriter.Write(tree, AdqlLayout.Indented, version)));
        }
    }

    [Fact]
    public void No_line_ends_in_a_space()
    {
        for (var seed = 0; seed < Trees / 10; seed++)
        {
            var tree = new RandomTrees(seed, AdqlVersion.V2_1).Root();
            foreach (var layout in Enum.GetValues<AdqlLayout>())
                Assert.DoesNotContain(" \n", AdqlWriter.Write(tree, layout) + "\n", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rewriter_that_changes_nothing_gives_the_same_instance()
    {
        var same = new RenameColumns(static name => name);
        for (var seed = 0; seed < Trees; seed++)
        {
            var tree = new RandomTrees(seed, AdqlVersion.V2_1).Root();
            Assert.Same(tree, same.Visit(tree));
        }
    }

    [Fact]
    public void A_rewriter_of_columns_changes_these_and_nothing_else()
    {
        var there = new RenameColumns(static name => name + "_x");
        var back = new RenameColumns(static name => name[..^2]);
        for (var seed = 0; seed < Trees; seed++)
        {
            var tree = new RandomTrees(seed, AdqlVersion.V2_1).Root();
            var changed = there.Visit(tree);
            var (before, after) = (tree.DescendantsAndSelf().ToList(), changed.DescendantsAndSelf().ToList());
            Assert.Equal(before.Count, after.Count);
            for (var i = 0; i < before.Count; i++)
            {
                Assert.Equal(before[i].GetType(), after[i].GetType());
                Assert.Equal(HasColumn(before[i]), !ReferenceEquals(before[i], after[i]));
                if (before[i] is AdqlColumn column)
                    Assert.Equal(column with { Name = column.Name + "_x" }, after[i]);
            }

            Assert.Equal(tree, back.Visit(changed));
        }
    }

    [Fact]
    public void A_walker_a_rewriter_and_the_descendants_meet_the_same_nodes_in_the_same_order()
    {
        for (var seed = 0; seed < Trees; seed++)
        {
            var tree = new RandomTrees(seed, AdqlVersion.V2_1).Root();
            var (walker, rewriter) = (new WalkedNodes(), new RewrittenNodes());
            Assert.True(walker.Visit(tree));
            rewriter.Visit(tree);
            var descendants = tree.DescendantsAndSelf().ToList();
            Assert.Equal(descendants.Count, descendants.Distinct(ReferenceEqualityComparer.Instance).Count());
            Assert.True(descendants.SequenceEqual(walker.Nodes, ReferenceEqualityComparer.Instance), $"Seed {seed}: walker");
            Assert.True(descendants.SequenceEqual(rewriter.Nodes, ReferenceEqualityComparer.Instance), $"Seed {seed}: rewriter");
        }
    }

    [Fact]
    public void Nodes_of_a_parsed_tree_come_in_the_order_of_the_text()
    {
        for (var seed = 0; seed < Trees / 10; seed++)
        {
            var tree = AdqlParser.Parse(AdqlWriter.Write(new RandomTrees(seed, AdqlVersion.V2_1).Root())).Require();
            var starts = tree.DescendantsAndSelf().Select(node => node.Span.Start).ToList();
            Assert.Equal(starts.Order(), starts);
        }
    }

    private static bool HasColumn(AdqlNode node) => node.DescendantsAndSelf().Any(below => below is AdqlColumn);

    private static string Squeeze(string text) => string.Concat(text.Where(c => c is not (' ' or '\n')));

    private sealed class RenameColumns(Func<string, string> rename) : AdqlRewriter
    {
        public override AdqlNode VisitColumn(AdqlColumn node)
        {
            var name = rename(node.Name);
            return ReferenceEquals(name, node.Name) ? node : node with { Name = name };
        }
    }

    private sealed class WalkedNodes : AdqlWalker
    {
        public List<AdqlNode> Nodes { get; } = [];

        public override bool Visit(AdqlNode node)
        {
            Nodes.Add(node);
            return base.Visit(node);
        }
    }

    private sealed class RewrittenNodes : AdqlRewriter
    {
        public List<AdqlNode> Nodes { get; } = [];

        public override AdqlNode Visit(AdqlNode node)
        {
            Nodes.Add(node);
            return base.Visit(node);
        }
    }
}
