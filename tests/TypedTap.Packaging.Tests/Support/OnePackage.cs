namespace TypedTap.Packaging.Tests.Support;

/// <summary>All tests of this project use one package.</summary>
[CollectionDefinition(Name)]
public sealed class OnePackage : ICollectionFixture<Package>
{
    public const string Name = "Package";
}
